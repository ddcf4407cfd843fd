/** The API's documentation page: RapiDoc's element, in the page, reads `/openapi.json`. */
import 'rapidoc';
