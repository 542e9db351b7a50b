using UglyToad.PdfPig.Content;

namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>The text of a marked part of a page.</summary>
/// <remarks>Two letters that are drawn as one, such as fi, are a part within the part, which says in words what it shows.</remarks>
internal static class MarkedText
{
    public static string Of(MarkedContentElement part) =>
        PrintedDocument.WithoutSpaces(string.Concat(Pieces(part).OrderBy(piece => piece.Order).Select(piece => piece.Text)));

    private static IEnumerable<(int Order, string Text)> Pieces(MarkedContentElement part) =>
        part is { ActualText: { Length: > 0 } text, Letters: [var first, ..] }
            ? [(first.TextSequence, text)]
            : part.Letters.Select(letter => (letter.TextSequence, letter.Value)).Concat(part.Children.SelectMany(Pieces));
}
