// Show the document of an API. Nothing is fetched from elsewhere, nor is the document sent there.
"use strict";

const viewer = document.getElementById("viewer");
SwaggerUIBundle({
  domNode: viewer,
  url: viewer.dataset.document,
  deepLinking: true,
  validatorUrl: null,
  tryItOutEnabled: true,
});
