/** The wire protocol's version. Raised whenever a message's shape changes; screens of another version reload. */
export const protocolVersion = 4;
