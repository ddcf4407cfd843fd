import { layoutSuite } from './layout-suite.ts';

layoutSuite({ width: 1366, height: 768 }, true);
layoutSuite({ width: 3840, height: 2160 }, true);
