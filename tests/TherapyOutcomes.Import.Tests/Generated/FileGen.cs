using CsCheck;

namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>Draws files in mixtures of all forms.</summary>
internal static class FileGen
{
    private static readonly Gen<string> Client =
        Drawn.From("Anna", "José", "Zoë; B", "O'Neil, P", "a|b", "007", "#1", "-2+3", "=x", "NA", "\"Q\" Lee", "Ann\nSmith", "Müller\tK", "7", "Week 6");

    private static readonly Gen<decimal?> Score = Gen.Frequency(
        (8, Gen.Int[0, 1000].Select(tenths => (decimal?)tenths / 10)),
        (2, Gen.Int[0, 100_000].Select(thousandths => (decimal?)thousandths / 1000)),
        (2, Gen.Const((decimal?)null)));

    public static Gen<FileForm> Form { get; } =
        from delimiter in Drawn.From(',', ';', '\t', '|')
        from flags in Gen.Int[0, 127]
        from end in Drawn.From("\n", "\r\n", "\r")
        from encoding in Gen.Int[0, 5]
        from missing in Drawn.From("", "NA", "n/a", "NaN", "null", ".", "-", "–")
        from dates in Gen.Enum<DateStyle>()
        select new FileForm
        {
            Delimiter = delimiter,
            NamesDelimiter = (flags & 1) > 0,
            LineEnd = end,
            Encoding = encoding,
            HasDecimalComma = (flags & 2) > 0,
            HasPercentSigns = (flags & 4) > 0,
            MissingMark = missing,
            Dates = dates,
            IsWide = (flags & 8) > 0,
            QuotesAll = (flags & 16) > 0,
            HasBlankLines = (flags & 32) > 0,
            HasMinusPadding = (flags & 64) > 0,
        };

    public static Gen<GeneratedFile> File { get; } =
        from form in Form
        from truths in Gen.Select(Client, Gen.Int[0, 80], Score, (client, day, score) => new Truth(client, day, score)).List[2, 30]
        select new GeneratedFile(form, [.. truths.DistinctBy(truth => (truth.Client, truth.Day)).Append(new Truth("z", 0, 40.5m))]);
}
