"""What a program of others does with a district: all that `georeport` can, which reads, and a report by plain HTTP."""

import json
import sys
import time

import requests
from georeport import GeoReport

address, key = sys.argv[1:]


def report(client):
    """Sends one report as the standard's example does; the client only reads."""
    form = {
        "api_key": client.api_key,
        "jurisdiction_id": client.jurisdiction,
        "service_code": "graffiti-removal",
        "lat": "42.3251",
        "long": "-71.0954",
        "description": f"Painted over & over <again>, says {client.output_format}",
        "first_name": "Some",
        "last_name": "Body",
        "phone": "555-5555",
        "attribute[surface]": "wall",
    }
    url = f"{client.root_address}/requests.{client.output_format}"
    response = requests.post(url, data=form, timeout=20)
    response.raise_for_status()
    return response.text


def wait_until_listed(client, count):
    """Lists follow reports after a moment, which is the outbox's."""
    for _ in range(200):
        if len(client.get_service_requests(status="open")) == count:
            return
        time.sleep(0.05)
    raise SystemExit(f"{count} requests were never listed")


def look(client, sent):
    services = client.get_service_list()
    definition = client.get_service_definition("graffiti-removal")
    listed = client.get_service_requests(service_code="graffiti-removal", status="open")
    many = client.get_service_requests(service_request_id=",".join(sent))
    return {
        "services": len(services),
        "definition": definition["service_code"],
        "listed": len(listed),
        "ids": [request["service_request_id"] for request in many],
        "one": client.get_service_request(sent[-1])["description"],
    }


def clients():
    for form in ("json", "xml"):
        yield GeoReport(address, jurisdiction="boston/roxbury", api_key=key, output_format=form)


if __name__ == "__main__":
    json_client, xml_client = clients()
    ids = [json.loads(report(json_client))[0]["service_request_id"]]
    ids.append(report(xml_client).split("<service_request_id>")[1].split("<")[0])
    wait_until_listed(json_client, len(ids))
    print(json.dumps({"ids": ids, "json": look(json_client, ids), "xml": look(xml_client, ids)}))
