using System.Text;
using TherapyOutcomes.Cli.Applying;

namespace TherapyOutcomes.Cli.Tests.Applying;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("12345678", false)]
    [InlineData("12345678\r", false)]
    [InlineData("123456789", true)]
    [InlineData("123456789\r", true)]
    public async Task ReadAsync_AtTheLimit_CountsTheLineWithoutItsEnd(string line, bool isTooLong)
    {
        var read = await ReadAsync(line + "\nnext", longest: 8);

        Assert.Equal([isTooLong ? "(too long)" : "12345678", "next"], read);
    }

    [Fact]
    public async Task ReadAsync_LinesAcrossChunks_AreWhole()
    {
        var lines = Enumerable.Range(1, 50).Select(number => new string((char)('a' + (number % 26)), number * 997)).ToList();

        Assert.Equal(lines, await ReadAsync(string.Join("\r\n", lines), longest: 1_000_000));
    }

    private static async Task<List<string>> ReadAsync(string text, int longest)
    {
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), longest);
        var lines = new List<string>();
        while (await reader.ReadAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line.IsTooLong ? "(too long)" : Encoding.UTF8.GetString(line.Bytes.Span));
        }

        return lines;
    }
}
