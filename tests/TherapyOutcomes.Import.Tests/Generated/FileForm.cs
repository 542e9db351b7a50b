namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>The ways in which a generated file is written.</summary>
internal sealed record FileForm
{
    public required char Delimiter { get; init; }

    public required bool NamesDelimiter { get; init; }

    public required string LineEnd { get; init; }

    /// <summary>0 to 5: UTF-8, with mark, UTF-16 LE with and without mark, UTF-16 BE, Windows-1252.</summary>
    public required int Encoding { get; init; }

    public required bool HasDecimalComma { get; init; }

    public required bool HasPercentSigns { get; init; }

    public required string MissingMark { get; init; }

    public required DateStyle Dates { get; init; }

    public required bool IsWide { get; init; }

    public required bool QuotesAll { get; init; }

    public required bool HasBlankLines { get; init; }

    public required bool HasMinusPadding { get; init; }

    /// <summary>True if a decimal comma would be taken for a delimiter, unless it is quoted.</summary>
    public bool MustQuoteNumbers => HasDecimalComma && Delimiter == ',';

    public override string ToString() =>
        $"'{Delimiter}'{(NamesDelimiter ? " named" : "")} {LineEnd.Length} {(int)LineEnd[0]} encoding {Encoding} {(HasDecimalComma ? "comma" : "point")} {(HasPercentSigns ? "%" : "")} '{MissingMark}' {Dates} {(IsWide ? "wide" : "long")} {(QuotesAll ? "quoted" : "")}";
}

/// <summary>How a generated file writes times.</summary>
internal enum DateStyle
{
    Iso = 0,
    IsoTime = 1,
    Dots = 2,
    DaySlash = 3,
    MonthSlash = 4,
    MonthName = 5,
    Weeks = 6,
}
