// Lists the calls of the OpenAPI document, so that this page can never say something else.
const rows = document.querySelector('#calls tbody');
const methods = ['get', 'post'];

fetch('api/openapi.json')
  .then(answer => answer.json())
  .then(({paths}) => {
    for (const [path, calls] of Object.entries(paths)) {
      for (const method of methods.filter(name => calls[name])) {
        const row = rows.insertRow();
        for (const text of [method, path, calls[method].summary]) row.insertCell().textContent = text;
      }
    }
  });
