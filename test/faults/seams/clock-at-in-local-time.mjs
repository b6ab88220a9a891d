import './clock-at.mjs';
import './days-in-local-time.mjs';
