namespace TherapyOutcomes.Tests.Safety;

/// <summary>Each report of a red flag is closed by a later clearance of its own, in whatever order they arrive.</summary>
public sealed class RedFlagReportsTests
{
    private static readonly string[] Names = ["first", "second", "early", "late"];

    public static TheoryData<string> Orders => [.. Arrangements([0, 1, 2]).Concat(Arrangements([0, 1, 2, 3])).Select(order => string.Join(' ', order))];

    [Theory]
    [InlineData("flag_late_clear", "1 10 clear5")]
    [InlineData("flag_clear_inorder", "1 clear5 10")]
    public void Clear_ReportedAgainLater_StaysOpen(string name, string order)
    {
        var clinic = CheckedClinic.New();
        var care = clinic.OpenEpisode();
        clinic.OnDay(11);
        foreach (var step in order.Split(' '))
        {
            var answer = step.StartsWith("clear", StringComparison.Ordinal)
                ? care.Dated(TestClinic.Day(int.Parse(step["clear".Length..], System.Globalization.CultureInfo.InvariantCulture))).ClearRedFlag("dvt")
                : care.Dated(TestClinic.Day(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture))).ReportRedFlag("dvt");
            Assert.True(answer.Accepted, name);
        }

        care.ReviewStage().AssertFinds("MON009");
        Assert.Equal(Dates.Of(10), Assert.Single(Assert.Single(clinic.ReadClient("c1").OpenRedFlags).Reports).Recording.Day);
    }

    // Reports of days 1 and 10; clearances of days 5 and 12. The model: a clearance closes what is dated up to it and on record before it.
    [Theory]
    [MemberData(nameof(Orders))]
    public void Clear_AnyOrderOfArrival_ClosesOnlyWhatIsDatedUpToItAndOnRecord(string order)
    {
        ArgumentNullException.ThrowIfNull(order);
        int[] days = [1, 10, 5, 12];
        var clinic = CheckedClinic.New();
        var one = clinic.OpenEpisode();
        var other = clinic.OpenEpisode("e2");
        clinic.OnDay(20);
        var open = new List<int>();
        foreach (var step in order.Split(' ').Select(name => Array.IndexOf(Names, name)))
        {
            clinic.Dated(TestClinic.Day(days[step]));
            if (step < 2)
            {
                (step == 0 ? one : other).ReportRedFlag("dvt").AssertAccepted();
                open.Add(days[step]);
            }
            else
            {
                var answer = other.ClearRedFlag("dvt");
                Assert.Equal(open.RemoveAll(day => day <= days[step]) > 0, answer.Accepted);
            }
        }

        var reports = clinic.ReadClient("c1").OpenRedFlags.SelectMany(flag => flag.Reports).Select(report => report.Recording.Day);
        Assert.Equal(open.Order().Select(Dates.Of), reports);
        Assert.Equal(open.Count > 0, one.Evaluate().Findings.Any(finding => finding.Rule.Id == "MON009"));
        Assert.Equal(open.Count > 0, other.Evaluate().Findings.Any(finding => finding.Rule.Id == "MON009"));
    }

    [Fact]
    public void Report_UrgencyBelowTheCatalogs_IsMalformed()
    {
        var answer = Story.At(EpisodeStage.Treating).ReportRedFlag("dvt", Urgency.Urgent);

        Assert.Equal((AnswerOutcome.Malformed, "urgency", "same-day, emergency"), (answer.Outcome, answer.Error!.Field, answer.Error.Allowed));
    }

    [Theory]
    [InlineData("dvt", Urgency.SameDay)]
    [InlineData("giant-cell-arteritis", Urgency.SameDay)]
    [InlineData("suicidal-thought", Urgency.SameDay)]
    [InlineData("suspected-abuse", Urgency.SameDay)]
    [InlineData("headache-pregnancy", Urgency.Emergency)]
    [InlineData("headache-pregnancy-mild", Urgency.SameDay)]
    [InlineData("cauda-equina", Urgency.Emergency)]
    public void Catalog_EachKind_HasItsUrgency(string id, Urgency urgency)
    {
        Assert.True(RedFlagCatalog.TryGet(new(id), out var flag));
        Assert.Equal((urgency, id == "suspected-abuse"), (flag.Urgency, flag.IsProtective));
    }

    private static IEnumerable<IEnumerable<string>> Arrangements(int[] steps) => steps.Length == 1
        ? [[Names[steps[0]]]]
        : steps.SelectMany(first => Arrangements([.. steps.Where(step => step != first)]).Select(rest => rest.Prepend(Names[first])));
}
