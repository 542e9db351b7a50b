using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>Reads the structure of a tagged PDF: which element is on which pages.</summary>
/// <remarks>
/// An element names its parts by a page and a number on that page, or by the number alone if the page is the element's own
/// (ISO 32000-1, 14.7.4).
/// </remarks>
internal sealed class StructureReader
{
    private readonly PdfDocument _document;
    private readonly Dictionary<IndirectReference, int> _pages = [];
    private readonly Dictionary<(int Page, int Part), string> _texts = [];
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public StructureReader(PdfDocument document, IEnumerable<Page> pages)
    {
        _document = document;
        Number(_document.Structure.Catalog.CatalogDictionary.Data["Pages"]);
        foreach (var page in pages)
        {
            foreach (var part in page.GetMarkedContents())
            {
                _texts[(page.Number, part.MarkedContentIdentifier)] = MarkedText.Of(part);
            }
        }
    }

    /// <summary>The whole document.</summary>
    public PrintedElement Read()
    {
        var root = (DictionaryToken)Resolve(_document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return Read("Root", page: null, root);
    }

    /// <summary>Whether a text without spaces is all that an element holds, or all that it holds on a page, after <see cref="Read()"/>.</summary>
    public bool Has(string text) => _texts.ContainsValue(text) || _whole.Contains(text);

    private PrintedElement Read(string role, int? page, DictionaryToken element)
    {
        var text = "";
        var pages = ImmutableSortedSet<int>.Empty;
        var children = ImmutableArray.CreateBuilder<PrintedElement>();
        var own = PageOf(element) ?? page;
        foreach (var kid in Kids(element))
        {
            if (kid is DictionaryToken child && child.Data.TryGetValue("S", out var name))
            {
                var read = Read(((NameToken)name).Data, own, child);
                children.Add(read);
                (text, pages) = (text + read.Text, pages.Union(read.Pages));
            }
            else if (PartOf(kid, own) is { } part)
            {
                (text, pages) = (text + _texts.GetValueOrDefault(part), pages.Add(part.Page));
            }
        }

        _whole.Add(text);
        return new PrintedElement { Role = role, Text = text, Pages = pages, Children = children.ToImmutable() };
    }

    private (int Page, int Part)? PartOf(IToken kid, int? page) => kid switch
    {
        NumericToken number when page is { } own => (own, number.Int),
        DictionaryToken part when part.Data.TryGetValue("MCID", out var number) && (PageOf(part) ?? page) is { } own => (own, ((NumericToken)number).Int),
        _ => null,
    };

    private int? PageOf(DictionaryToken element) =>
        element.Data.TryGetValue("Pg", out var page) && page is IndirectReferenceToken reference ? _pages[reference.Data] : null;

    private IEnumerable<IToken> Kids(DictionaryToken element)
    {
        if (!element.Data.TryGetValue("K", out var kids))
        {
            return [];
        }

        var kid = Resolve(kids);
        return kid is ArrayToken several ? several.Data.Select(Resolve) : [kid];
    }

    // The pages of a document are the leaves of a tree, in order.
    private void Number(IToken node)
    {
        var dictionary = (DictionaryToken)Resolve(node);
        if (dictionary.Data.TryGetValue("Kids", out var kids))
        {
            foreach (var kid in ((ArrayToken)Resolve(kids)).Data)
            {
                Number(kid);
            }
        }
        else
        {
            _pages.Add(((IndirectReferenceToken)node).Data, _pages.Count + 1);
        }
    }

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;
}
