// Nothing: the empty window's page asks for nothing.
