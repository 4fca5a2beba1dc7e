/** A tool of the server, and how what it gives is told: as data that fit its schema, and as text for those who read text. */

import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Store } from '../store/store.ts';

/** What tools work with. */
export interface Desk {
  readonly store: Store;
  readonly now: () => Date;
}

interface Tool<In extends z.ZodRawShape, Out extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly takes: In;
  readonly gives: Out;
  readonly run: (asked: z.infer<z.ZodObject<In>>, desk: Desk) => Promise<z.infer<z.ZodObject<Out>>>;
}

/** Returns what adds a tool to a server. None of them changes what articles say; a dossier is kept when it is made. */
export const tool =
  <In extends z.ZodRawShape, Out extends z.ZodRawShape>({
    name,
    title,
    description,
    takes,
    gives,
    run,
  }: Tool<In, Out>) =>
  (server: McpServer, desk: Desk): void => {
    const answer = async (asked: unknown): Promise<CallToolResult> => {
      const structuredContent = await run(asked as z.infer<z.ZodObject<In>>, desk);
      return {
        structuredContent: structuredContent as Record<string, unknown>,
        content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
      };
    };
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: takes,
        outputSchema: gives,
        annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      answer as never,
    );
  };
