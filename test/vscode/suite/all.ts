/** Every file of the suite, in the order in which they run. Both extension hosts run all of them. */
import './activation.test';
import './deck.test';
import './blocks.test';
import './snippets.test';
import './themes.test';
import './export-faults.test';
import './pictures.test';
