using System.Text;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;

namespace TherapyOutcomes.Cli.Tests.Applying;

/// <summary>Lines that were damaged on the way, typed by a cat or written by somebody with bad intentions.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileLinesTests
{
    private const int Lines = 20_000;

    private static readonly string[] Values =
    [
        "null", "true", "-0", "1e400", "-1e-400", "99999999999999999999", "0.00000000000000000000000000001", "\"\"", "\" \"", "\"\\u0000\"", "\"\\u001b[2J\"", "\"\\ud800\"",
        "\"\\u202egnol\"", "\"9999-12-31T23:59:59+14:00\"", "\"0001-01-01T00:00:00-14:00\"", "\"2026-02-30\"", "\"0000-00-00\"", "[]", "{}", "[[[[[[]]]]]]", "[null]",
        "{\"a\":1,\"a\":2}", "\"" + new string('x', 5_000) + "\"", "[" + string.Join(',', Enumerable.Repeat("1", 1_500)) + "]",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Apply_HostileLines_AnswersEachOfThem(int seed)
    {
        var run = await CliRun.RunAsync(["apply", "-"], new MemoryStream(Bytes(new Random(seed))));

        var answers = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(Lines, answers.Length);
        Assert.All(answers, AssertAnswer);
        Assert.True(answers.Count(answer => answer.StartsWith("{\"accepted\":true", StringComparison.Ordinal)) > Lines / 100, "Too few lines were commands.");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"outcome\":\"failed\"", run.Out, StringComparison.Ordinal);
    }

    private static void AssertAnswer(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        Assert.Contains(json.RootElement.GetProperty("outcome").GetString(), new[] { "accepted", "refused", "malformed", "not-found" });
        Assert.DoesNotContain(answer, char.IsControl);
    }

    private static byte[] Bytes(Random random)
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "samples", "ways"), "*.jsonl")
            .Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).ToArray();
        using var all = new MemoryStream();
        for (var line = 0; line < Lines; line++)
        {
            all.Write(Damaged(samples[random.Next(samples.Length)], random));
            all.WriteByte((byte)'\n');
        }

        return all.ToArray();
    }

    // Never blank, because blank lines get no answer.
    private static byte[] Damaged(string sample, Random random) => random.Next(6) switch
    {
        0 => Encoding.UTF8.GetBytes(sample),
        1 => WithOtherBytes(Encoding.UTF8.GetBytes(sample), random),
        2 => Encoding.UTF8.GetBytes(sample[..random.Next(1, sample.Length)]),
        3 => Noise(random),
        _ => Encoding.UTF8.GetBytes(WithAnotherValue(sample, random)),
    };

    private static byte[] WithOtherBytes(byte[] line, Random random)
    {
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            line[random.Next(1, line.Length)] = NotANewline(random);
        }

        return line;
    }

    private static byte[] Noise(Random random) => [(byte)'{', .. Enumerable.Range(0, random.Next(1, 200)).Select(_ => NotANewline(random))];

    private static byte NotANewline(Random random) => (byte)random.Next(256) is var value && value is (byte)'\n' or (byte)'\r' ? (byte)' ' : value;

    // One field gets another value, or comes twice.
    private static string WithAnotherValue(string sample, Random random)
    {
        using var json = JsonDocument.Parse(sample);
        var fields = json.RootElement.EnumerateObject().ToList();
        var changed = random.Next(fields.Count + 1);
        var value = Values[random.Next(Values.Length)];
        var written = fields.Select((field, index) => $"\"{field.Name}\":{(index == changed ? value : field.Value.GetRawText())}");
        return "{" + string.Join(',', changed == fields.Count ? written.Append($"\"{fields[0].Name}\":{value}") : written) + "}";
    }
}
