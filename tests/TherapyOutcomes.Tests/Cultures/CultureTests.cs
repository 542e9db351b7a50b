using System.Globalization;
using CsCheck;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Properties;
using TherapyOutcomes.Tests.Ways;

namespace TherapyOutcomes.Tests.Cultures;

/// <summary>
/// One history, played in cultures that write numbers, days and capitals otherwise: commas for points in German, other calendars in
/// Thai and Arabic, another minus sign in Arabic, a dotless i in Turkish. Every byte that is stored or said is the same.
/// </summary>
public sealed class CultureTests
{
    private static readonly string[] Cultures = ["de-DE", "ar-SA", "th-TH", "tr-TR"];

    // A new one each time: a policy keeps its fingerprint.
    private static ClinicPolicy Policy => new()
    {
        Sustain = new SustainRequirements { FollowUpDays = 2, ScoresInARow = 2, Days = 21 },
        Clinicians = [.. new ClinicPolicy().Clinicians, "Chinesische Ärztin", "diş hekimi"],
        Authorities = ["polis", "İl Sağlık"],
    };

    public static TheoryData<string, string> Ways
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (culture, way) in Cultures.SelectMany(culture => Way.Names.Select(way => (culture, way))))
            {
                data.Add(culture, way);
            }

            return data;
        }
    }

    public static TheoryData<string> Names => new(Cultures);

    [Theory]
    [MemberData(nameof(Names))]
    public void Cultures_OfThisRun_DifferFromTheInvariantOne(string name)
    {
        using var _ = new CultureScope(name);
        var (number, day, word) = ((-1234.5m).ToString("N1", CultureInfo.CurrentCulture), new DateOnly(2026, 3, 2).ToString("d", CultureInfo.CurrentCulture), "I".ToLower(CultureInfo.CurrentCulture));
        Assert.True(number != "-1,234.5" || !day.Contains("2026", StringComparison.Ordinal) || word != "i", $"{number} {day} {word}: there is no data of cultures.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Play_AWay_StoresAndSaysTheSame(string culture, string way)
    {
        var lines = Way.Load(way).Lines;

        await AssertSameAsync(culture, () => Transcript.OfAsync(lines.Select(TestClinic.ReadCommand), Policy));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Play_AWholeStory_StoresAndSaysTheSame(string culture)
    {
        var story = new WholeStory("cora", words => $"{words} – İı ß ﬁ 12,5");

        await AssertSameAsync(culture, () => Transcript.OfAsync(story.Commands));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Play_GeneratedHistories_StoreAndSayTheSame(string culture)
    {
        for (var number = 0U; number < 25; number++)
        {
            var commands = CommandGen.Sequence.Generate(new PCG(number, 2026), null, out _);

            await AssertSameAsync(culture, () => Transcript.OfAsync(commands));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_EveryCommand_GivesTheSameFingerprint(string culture)
    {
        var lines = Samples.CommandTypes.Select(type => Samples.Wire((Command)Samples.Of(type)).ToJsonString()).ToList();

        await AssertSameAsync(culture, () => Task.FromResult(lines.ConvertAll(line =>
            CommandReader.Read(line) is { IsRead: true } reading ? CommandFingerprint.Of(reading.Command, secret: null) : $"{CommandReader.Read(line).Error}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fingerprint_OfAPolicy_IsTheSame(string culture) => await AssertSameAsync(culture, () => Task.FromResult(new List<string>
    {
        Policy.Fingerprint,
        new ClinicPolicy().Fingerprint,
        System.Text.Encoding.UTF8.GetString(PolicyJson.Write(Policy)),
    }));

    private static async Task AssertSameAsync(string culture, Func<Task<List<string>>> play)
    {
        List<string> expected, actual;
        using (new CultureScope(""))
        {
            expected = await play();
        }

        using (new CultureScope(culture))
        {
            actual = await play();
        }

        Assert.Equal(expected.Count, actual.Count);
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one, other);
        }
    }
}
