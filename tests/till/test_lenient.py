"""What nobody needs may be missing or odd; what decides about money is never guessed."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from onetill import Invoice, Money, Status, Till, errors
from onetill._drift import Drift
from onetill.gateways import CruCash, CryptoCloudV2

if TYPE_CHECKING:
    from collections.abc import Callable
