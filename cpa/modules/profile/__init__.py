"""« Mon parcours »: what someone did, in bricks; what they can do; what they wish."""
