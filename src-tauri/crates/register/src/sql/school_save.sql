INSERT OR REPLACE INTO school (
    one, name, board, denomination, brin, street, postcode, town,
    board_street, board_postcode, board_town, phone, email, protocol,
    director_may_suspend, director_may_expel, objection_to_suspension
) VALUES (
    1, :name, :board, :denomination, :brin, :street, :postcode, :town,
    :board_street, :board_postcode, :board_town, :phone, :email, :protocol,
    :director_may_suspend, :director_may_expel, :objection_to_suspension
)
