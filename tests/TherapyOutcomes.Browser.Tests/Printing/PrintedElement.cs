using System.Collections.Immutable;

namespace TherapyOutcomes.Browser.Tests.Printing;

/// <summary>An element of a page on paper, from the structure that the browser writes for screen readers.</summary>
internal sealed record PrintedElement
{
    /// <summary>What it is in PDF: <c>TR</c>, <c>Figure</c>, <c>Art</c> for an article, <c>H2</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Its text without spaces: where a line wraps, there is none on paper.</summary>
    public required string Text { get; init; }

    /// <summary>The numbers of the pages on which any of it is, in order.</summary>
    public required ImmutableSortedSet<int> Pages { get; init; }

    /// <summary>The elements directly within it.</summary>
    public required ImmutableArray<PrintedElement> Children { get; init; }

    /// <summary>The element and all that is in it.</summary>
    public IEnumerable<PrintedElement> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>All elements with a role in it, in their order.</summary>
    public IEnumerable<PrintedElement> Named(string role) => All.Where(element => element.Role == role);

    /// <summary>Whether it is a row of a table's head, which is repeated on each page of the table.</summary>
    public bool IsHead => Role == "TR" && Children.All(cell => cell.Role == "TH");

    public override string ToString() => $"{Role} on {string.Join(", ", Pages)}: {Text}";
}
