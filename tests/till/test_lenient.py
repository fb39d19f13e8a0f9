"""What nobody needs may be missing or odd; what decides about money is never guessed."""

from __future__ import annotations
