"""Each mock gateway serves its vendor's OpenAPI, and a viewer that tries it out here."""

import re

import httpx
import pytest
import yaml

from onetill_mocks import MockGateways
from onetill_mocks._specs import spec_keys, spec_text


@pytest.mark.parametrize("key", spec_keys())
def test_the_document_leads_to_the_mock_gateway(
    gateways: MockGateways, http: httpx.Client, key: str
) -> None:
    """It is the spec, word for word but for its servers, of which the mock gateway is the one."""
    url = gateways.base_url(key)
    response = http.get(f"{url}/openapi.yaml", params={"api": key})
    assert response.headers["content-type"].startswith("application/yaml")
    served, spec = yaml.safe_load(response.text), yaml.safe_load(spec_text(key))
    assert [server["url"] for server in served.pop("servers")] == [url]
    assert spec.pop("servers")
    assert served == spec
    assert gateways.requests == []  # it is no call of the vendor's


@pytest.mark.parametrize("key", spec_keys())
def test_the_viewer_is_all_of_this_server(
    gateways: MockGateways, http: httpx.Client, key: str
) -> None:
    """Its page names nothing from elsewhere, forbids it too, and offers each API of the vendor."""
    url = gateways.base_url(key)
    response = http.get(f"{url}/docs?api={key}")
    assert response.status_code == 200
    vendor = gateways.ledger.vendor_of(key)
    for other in vendor.gateways:
        current = ' aria-current="page"' if other == key else ""
        assert f'<a href="?api={other}"{current}>' in response.text
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not re.search(r"<script(?! src)|<style| style=", response.text)
    links = re.findall(r'(?:src|href)="([^"]*)"', response.text)
    assert not [link for link in links if "//" in link]
    for link in links:
        shown = http.get(httpx.URL(f"{url}/docs").join(link))
        assert shown.status_code == 200
    assert f'href="/{vendor.prefix}/docs"' in http.get(gateways.url).text


def test_what_is_not_there_is_a_404(gateways: MockGateways, http: httpx.Client) -> None:
    """No API and no file but those that are offered is served."""
    for path in ("/crucash/docs?api=paydo", "/crucash/openapi.yaml?api=x", "/stripe/docs",
                 "/static/viewer/__init__.py", "/static/viewer/..%2F__init__.py"):  # fmt: skip
        assert http.get(gateways.url + path).status_code == 404
    newest = yaml.safe_load(http.get(f"{gateways.url}/cryptocloud/openapi.yaml").text)
    assert any(path.startswith("/v2/") for path in newest["paths"])
