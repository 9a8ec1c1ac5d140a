import { createContext } from 'svelte';
import type { Ports } from '#lib/usecases/ports.ts';

/** The world, for components below the layout. Ask for it when something happens, never while a page is built. */
export const [usePorts, providePorts] = createContext<() => Ports>();
