using System.Collections.Concurrent;
using CsCheck;

namespace TherapyOutcomes.Import.Tests.Generated;

/// <summary>What is read from a file is what was meant, or it is refused. It is never something else.</summary>
public sealed class GeneratedFileTests
{
    [Fact]
    public void Read_FilesOfAllForms_GivesWhatWasMeant() => Check(300);

    [Fact]
    [Trait("Speed", "Slow")]
    public void Read_ThousandsOfFilesOfAllForms_GivesWhatWasMeant() => Check(10_000);

    private static void Check(int files)
    {
        var read = new ConcurrentDictionary<string, int>();
        FileGen.File.Sample(
            file =>
            {
                var result = ScoreFileReader.Read(file.ToBytes(), file.Options);
                Assert.Equal(result.Rows.Length, result.Used + result.Missing + result.Refused.Count());
                Assert.True(result.Problem is null || !file.IsUnambiguous, result.Problem?.Message);
                if (result.Problem is null)
                {
                    Assert.Equal(file.Meant, result.Rows.Select(GeneratedFile.Line));
                    Count(read, file.Form);
                }
            },
            iter: files,
            print: file => $"{file.Form}\n{System.Text.Encoding.UTF8.GetString(file.ToBytes())}");

        // Files that are refused prove nothing, so each way of writing must have been read.
        Assert.All(Forms, form => Assert.True(read.GetValueOrDefault(form) > files / 100, $"{form} was read {read.GetValueOrDefault(form)} times."));
    }

    private static IEnumerable<string> Forms =>
        [.. Enum.GetNames<DateStyle>(), ",", ";", "\t", "|", "named", "\n", "\r", "\r\n", "comma", "percent", "wide", "long", "quoted", "blank", "padded", .. Enumerable.Range(0, 6).Select(encoding => $"encoding {encoding}")];

    private static void Count(ConcurrentDictionary<string, int> read, FileForm form)
    {
        string?[] ways =
        [
            $"{form.Dates}", $"{form.Delimiter}", form.LineEnd, $"encoding {form.Encoding}", form.IsWide ? "wide" : "long",
            form.NamesDelimiter ? "named" : null, form.HasDecimalComma ? "comma" : null, form.HasPercentSigns ? "percent" : null,
            form.QuotesAll ? "quoted" : null, form.HasBlankLines ? "blank" : null, form.HasMinusPadding ? "padded" : null,
        ];
        foreach (var way in ways.OfType<string>())
        {
            read.AddOrUpdate(way, 1, (_, count) => count + 1);
        }
    }
}
