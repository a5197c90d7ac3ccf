"""The contract that every module signs, ours and strangers' alike."""
