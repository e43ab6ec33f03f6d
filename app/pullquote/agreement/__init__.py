"""How far two taggings of the same articles agree: a suggester and gold, or two analysts.

Pure: records in, figures out. `report.compare` gives everything; `tagged` makes its input from dataset records.
"""
