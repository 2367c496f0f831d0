/** ACLED's kinds of actors that bear arms. */
export function isArmedType(type: string | undefined): boolean {
  return /^(state_forces|external_forces)$/.test(type ?? '') || isGroupType(type);
}

/** Those of them that are no state's. */
export function isGroupType(type: string | undefined): boolean {
  return /^(rebel_group|political_militia|identity_militia)$/.test(type ?? '');
}
