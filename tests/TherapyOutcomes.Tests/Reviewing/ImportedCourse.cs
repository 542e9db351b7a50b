namespace TherapyOutcomes.Tests.Reviewing;

/// <summary>The same course, entered through the service: every score and then a session at its time.</summary>
internal static class ImportedCourse
{
    public static async Task<(OutcomeService Service, RecordKey Key)> ImportAsync(ScoredCourse course, ClinicPolicy policy, RuleBook rules)
    {
        var service = new OutcomeServiceFactory
        {
            Store = new InMemoryRecordStore(),
            StoresTextUnencrypted = true,
            Policies = new SharedClinicPolicy(policy),
            Rules = rules,
            Time = new FixedClock(new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        }.CreateService();
        await service.ImportAsync(Commands(course));
        return (service, RecordKey.For(course.Clinic, course.Episode));
    }

    private static IEnumerable<Command> Commands(ScoredCourse course)
    {
        var actor = new ActorId(course.Practitioner.Value);
        yield return new OpenEpisode
        {
            Episode = course.Episode,
            Client = course.Client,
            Practitioner = course.Practitioner,
            PrimaryMeasure = course.PrimaryMeasure,
            Chronicity = course.Chronicity,
            Complaint = "",
            At = course.Scores[0].At,
            Actor = actor,
        };
        var number = 0;
        var session = 0;
        foreach (var visit in course.Scores.GroupBy(score => score.At))
        {
            foreach (var score in visit)
            {
                number++;
                yield return new RecordScore
                {
                    Episode = course.Episode,
                    Measure = score.Measure,
                    Value = score.Value,
                    Items = score.Items,
                    Score = new FactId($"score-{number}"),
                    At = score.At,
                    Actor = actor,
                };
            }

            session++;
            yield return new RecordSession
            {
                Episode = course.Episode,
                Session = new FactId($"session-{session}"),
                Techniques = [],
                Areas = [],
                Minutes = 60,
                At = visit.Key,
                Actor = actor,
            };
        }
    }
}
