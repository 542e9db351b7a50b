using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>A page as it is on paper.</summary>
internal sealed record PrintedDocument
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>The number of sheets.</summary>
    public required int Pages { get; init; }

    /// <summary>Each word, in the order of the pages.</summary>
    public required ImmutableArray<PrintedWord> Words { get; init; }

    /// <summary>The element that holds all others.</summary>
    public required PrintedElement Root { get; init; }

    /// <summary>Texts that the page shows but the paper does not, or only in part: what was cut off at an edge.</summary>
    public required ImmutableArray<string> Lost { get; init; }

    /// <summary>All elements with a role, in their order.</summary>
    public IEnumerable<PrintedElement> Named(string role) => Root.Named(role);

    /// <summary>Rows of tables, charts and articles that are on more than one page.</summary>
    public IEnumerable<PrintedElement> Split =>
        Root.All.Where(element => element is { Role: "TR" or "Figure" or "Art", IsHead: false, Pages.Count: > 1 });

    /// <summary>Reads a document.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="texts">The texts that the page shows, each of them from one node or drawing.</param>
    public static PrintedDocument Read(byte[] pdf, IEnumerable<string> texts)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = document.GetPages().ToList();
        var structure = new StructureReader(document, pages);
        var root = structure.Read();
        return new PrintedDocument
        {
            Pages = pages.Count,
            Words = [.. pages.SelectMany(page => page.GetWords().Select(word => On(page, word)))],
            Root = root,
            Lost = [.. texts.Where(text => !structure.Has(WithoutSpaces(text)))],
        };
    }

    /// <summary>A text as elements have it.</summary>
    public static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static PrintedWord On(Page page, Word word)
    {
        var box = word.BoundingBox;
        return new PrintedWord(
            page.Number,
            word.Text,
            box.Left / PointsPerMillimetre,
            (page.Height - box.Top) / PointsPerMillimetre,
            (page.Width - box.Right) / PointsPerMillimetre,
            box.Bottom / PointsPerMillimetre,
            word.Letters.Max(letter => letter.PointSize));
    }
}
