"""Where each occupation stands in the sky: computed once from a catalogue, the same for the same facts."""
