namespace TherapyOutcomes.Tests.Ways;

/// <summary>The days of a way, from its first command to 130 days after its last.</summary>
internal static class Calendar
{
    private const int DaysAfterTheLast = 130;

    /// <summary>The ways that have a calendar.</summary>
    public static IEnumerable<string> Names => Way.Names.Where(name => File.Exists(Path.Combine(Repository.Root, PageOf(name))));

    /// <summary>The page on which the calendar of a way is written down, by its path from the root.</summary>
    public static string PageOf(string name) => $"docs/samples/ways/{name}.calendar.txt";

    /// <summary>One line for every day on which the first step of the way's first episode changes.</summary>
    public static List<string> Of(Way way)
    {
        var lines = new List<string>();
        WayDay? before = null;
        foreach (var day in DaysOf(way).Select(episodes => episodes[0]))
        {
            if (before is null || !day.IsLike(before))
            {
                lines.Add(day.InCalendar);
            }

            before = day;
        }

        return lines;
    }

    /// <summary>The ends of all days, each with the episodes that are open or were, in the order in which they were opened.</summary>
    public static IEnumerable<IReadOnlyList<WayDay>> DaysOf(Way way)
    {
        var commands = way.Lines.Select(TestClinic.ReadCommand).ToList();
        var episodes = commands.Where(command => command is OpenEpisode).Select(command => command.Record).Distinct().ToList();
        var clinic = new TestClinic { Now = DateTimeOffset.MinValue };
        var (first, last) = (clinic.Policy.DayOf(commands[0].At), clinic.Policy.DayOf(commands.Max(command => command.At)).AddDays(DaysAfterTheLast));
        var played = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            while (played < commands.Count && clinic.Policy.DayOf(commands[played].At) <= day)
            {
                clinic.Play(commands[played]);
                played++;
            }

            clinic.Now = clinic.Policy.EndOf(day).AddTicks(-1);
            yield return [.. episodes.Select(episode => At(clinic, episode, day)).OfType<WayDay>()];
        }
    }

    private static WayDay? At(TestClinic clinic, RecordKey record, DateOnly day) =>
        clinic.TryEvaluate(record) is { } evaluation ? new WayDay(day, evaluation, IsExpected(clinic, record, day)) : null;

    private static bool IsExpected(TestClinic clinic, RecordKey record, DateOnly day)
    {
        var episode = clinic.Read(record.Id);
        var lost = EpisodeAssessment.Of(episode, new ClientRecord(), clinic.Policy).Course.NewestLoss?.Recording;
        return !episode.Stage.IsEnded()
            ? DischargeInForce.Of(episode, lost) is null
            : episode.Stage == EpisodeStage.Completed && episode.Planning.HasMaintenanceOn(day);
    }
}
