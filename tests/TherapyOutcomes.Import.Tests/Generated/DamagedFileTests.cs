using CsCheck;
using TherapyOutcomes.Import.Tests.Support;
using TherapyOutcomes.Import.Text;

namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>No bytes and no options stop the reader, and each row has one fate.</summary>
public sealed class DamagedFileTests
{
    private static readonly byte[] Telling = [.. "\"\",;\t|\r\n \0#=+-./:%0129eE"u8, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0xD8, 0x00];

    private static readonly string[] Names = ["client", "date", "score", "t_*", "q1..q3", "", "*", "notes, more", "m\u0301"];

    private static readonly Gen<string?> Column = Drawn.From([.. Names.Append(null)]);

    private static readonly Gen<byte[]> Mutated =
        from file in FileGen.File
        from changes in Gen.Select(Gen.Int[0, 5000], Drawn.From(Telling), Gen.Int[0, 2]).List[1, 8]
        select changes.Aggregate(file.ToBytes(), (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3));

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Mutated, Mutated, Gen.Byte.Array[0, 300], Drawn.From(Telling).Array[0, 300]);

    private static readonly Gen<DateOnly?> Day = Drawn.From<DateOnly?>(null, null, new DateOnly(2026, 1, 5), DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1950, 1, 1), new DateOnly(9000, 12, 31));

    private static readonly Gen<ScoreFileOptions> Options =
        from columns in Column.Array[7]
        from days in Day.Array[2]
        from shape in Gen.Int[0, 4]
        from multiply in Drawn.From(1m, 1m, 10m, 0m, -1m, 0.1m, decimal.MaxValue, 1e-28m)
        from form in Drawn.From<DateForm?>(null, null, DateForm.DayMonthYear, DateForm.MonthDayYear, DateForm.YearMonthDay, DateForm.ExcelSerial, DateForm.ExcelSerial1904)
        from unit in Drawn.From<TimeUnit?>(null, null, TimeUnit.Months, TimeUnit.Minutes)
        from measure in Drawn.From<string?>(null, "ODI", "NPRS", "PHQ-9", "PROMIS-PI.6b", "Smiles")
        from zone in Drawn.From("UTC", "Pacific/Apia", "Europe/Dublin")
        from names in Gen.Bool
        select ScoreFiles.Options with
        {
            ClientColumn = columns[0] ?? "client",
            TimeColumn = columns[1] ?? (shape == 1 ? null : "date"),
            BaselineColumn = shape == 3 ? columns[2] : null,
            MeasureColumn = shape == 4 ? columns[3] : null,
            GroupColumn = shape == 2 ? columns[4] : null,
            Scores = shape is 1 or 2 ? [] : [new ScoreColumn { Column = columns[5] ?? "score" }],
            Wide = shape == 1 ? [new ScoreColumn { Column = columns[6] ?? "t_*", Time = names ? "w" : null }] : [],
            Items = shape == 2 ? [columns[5] ?? "score"] : [],
            Measure = measure is null ? null : new MeasureId(measure),
            Multiply = multiply,
            DateForm = form,
            TimeUnit = unit,
            Start = days[0],
            AsOf = days[1],
            TakesTimesAsNames = names,
            LowestItem = shape == 2 && names ? 1 : null,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    [Fact]
    public void Read_DamagedFiles_GivesEachRowOneFate() => Check(2_000);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Read_ThousandsOfDamagedFiles_GivesEachRowOneFate() => Check(50_000);

    private static void Check(int files)
    {
        var (read, refused) = (0, 0);
        Gen.Select(Bytes, Gen.OneOf(Gen.Const(ScoreFiles.Options), Options)).Sample(
            (bytes, options) =>
            {
                var file = ScoreFileReader.Read(bytes, options);
                Assert.Equal(file.Rows.Length, file.Used + file.Missing + file.Refused.Count());
                Assert.All(file.Rows, row => Assert.Equal(row.Fate == RowFate.Refused, row.Reason is not null));
                Assert.All(file.Rows, row => Assert.Equal(row.Fate == RowFate.Used, row.Value is not null));
                Assert.True(file.Problem is not null || file.Scores.Any());
                AssertNoLineIsLost(bytes, file);
                Interlocked.Increment(ref file.Problem is null ? ref read : ref refused);
            },
            iter: files,
            print: pair => $"{Convert.ToBase64String(pair.Item1)}\n{pair.Item2}");

        Assert.InRange(read, files / 20, files);
        Assert.InRange(refused, files / 20, files);
    }

    // Without quotation marks, each line below the header that says something is a row of its own. Titles can be above the header.
    private static void AssertNoLineIsLost(byte[] bytes, ScoreFile file)
    {
        const int MostAbove = 20;
        var text = DecodedText.Of(bytes).Content;
        if (file.Rows.IsEmpty || text.Contains('"', StringComparison.Ordinal))
        {
            return;
        }

        var lines = text.Split('\n').Select((line, place) => (Line: line, Number: place + 1)).Where(one => SaysSomething(one.Line)).ToList();
        var rows = file.Rows.Select(row => row.Line).Distinct().Where(number => lines.Exists(one => one.Number == number)).ToList();
        var header = lines.FindIndex(one => one.Number == rows.FirstOrDefault()) - 1;
        Assert.InRange(header, rows.Count == 0 ? -2 : 0, MostAbove);
        Assert.Equal(rows.Count == 0 ? [] : lines.Skip(header + 1).Select(one => one.Number), rows);
    }

    // A line of delimiters alone is blank, or a torn row if they are not the file's.
    private static bool SaysSomething(string line) => line.Trim().Trim(',', ';', '|', '\t', ' ', '^', '=').Length > 0;

    private static byte[] Change(byte[] bytes, int place, byte value, int kind)
    {
        var at = place % (bytes.Length + 1);
        return kind switch
        {
            0 => [.. bytes[..at], value, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[Math.Min(at + 1, bytes.Length)..]],
            _ => [.. bytes[..at], value, .. bytes[Math.Min(at + 1, bytes.Length)..]],
        };
    }
}
