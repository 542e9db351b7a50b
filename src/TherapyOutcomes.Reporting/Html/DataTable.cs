using System.Collections.Immutable;

namespace TherapyOutcomes.Reporting.Html;

/// <summary>Represents a table of text. The first cell of each row is its heading.</summary>
/// <param name="Caption">The caption: what the table shows.</param>
/// <param name="Headers">The headings of the columns.</param>
/// <param name="Rows">The rows, each with as many cells as there are headings.</param>
internal sealed record DataTable(string Caption, ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The columns that contain numbers. They are right-aligned.</summary>
    public ImmutableHashSet<int> Numbers { get; init; } = [];

    /// <summary>The columns that contain days. They are never broken.</summary>
    public ImmutableHashSet<int> Days { get; init; } = [];

    /// <summary>
    /// True if the caption is repeated on each page on which the table goes on, as a row of its head; otherwise, false. On a screen it is shown once.
    /// </summary>
    public bool RepeatsCaption { get; init; }

    public void Write(HtmlWriter html)
    {
        // If the table is wider than the screen, it scrolls within its own frame, also with the keyboard.
        html.Open("div", ("class", "frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", Caption));
        html.Open("table", RepeatsCaption ? [("class", "repeating")] : []);
        html.Element("caption", Caption);
        html.Open("thead");
        if (RepeatsCaption)
        {
            html.Open("tr", ("class", "again"));
            html.Element("th", Caption, ("scope", "colgroup"), ("colspan", Words.Number(Headers.Length)));
            html.Close("tr");
        }

        html.Open("tr");
        for (var column = 0; column < Headers.Length; column++)
        {
            html.Element("th", Headers[column], [("scope", "col"), .. Class(column)]);
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var row in Rows)
        {
            WriteRow(html, row);
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
    }

    private void WriteRow(HtmlWriter html, ImmutableArray<string> row)
    {
        html.Open("tr");
        html.Open("th", ("scope", "row"));
        html.Name(row[0]);
        html.Close("th");
        for (var column = 1; column < row.Length; column++)
        {
            html.Element("td", row[column], Class(column));
        }

        html.Close("tr");
    }

    private (string Name, string Value)[] Class(int column) => Numbers.Contains(column) ? [("class", "number")] : Days.Contains(column) ? [("class", "day")] : [];
}
