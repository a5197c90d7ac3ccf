from cpa.ui.typesetting import printed


def test_no_line_breaks_before_a_high_sign_nor_inside_an_article() -> None:
    assert printed("L'année : art. L. 5151-2, décret n° 2017-928 ?") == (
        "L’année\u00a0: art.\u00a0L.\u00a05151-2, décret n°\u00a02017-928\u00a0?"
    )
    assert printed("« oui »") == "«\u00a0oui\u00a0»"
