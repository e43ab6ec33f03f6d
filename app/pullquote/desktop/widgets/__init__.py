"""Small widgets with a look of their own, and the painting that the delegates share with them."""
