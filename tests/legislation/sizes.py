"""How many generated careers of each right the ways of running are compared on: a hundred thousand in all."""

CPF_CAREERS = 50_000
C2P_CAREERS = 25_000
CEC_CAREERS = 15_000
PUBLIC_CAREERS = 10_000
