using CsCheck;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>Some findings come with time alone; the answer says from when one may.</summary>
public sealed class ReviewTimeTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    // Windows of the rules, and steps over them.
    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1, 23, 25, 71, 73 }.Select(hours => TimeSpan.FromHours(hours)),
        .. new[] { 4, 6, 7, 8, 13, 14, 15, 27, 28, 29, 31, 59, 61, 84, 85, 120 }.Select(days => TimeSpan.FromDays(days)),
    ];

    // The clocks of these zones change while the sequences run.
    private static readonly string[] Clinics = ["UTC", "America/Los_Angeles", "Pacific/Auckland", "America/St_Johns"];

    [ZoneFact("America/Los_Angeles", "Pacific/Auckland", "America/St_Johns")]
    public Task Evaluate_BeforeReviewAt_FindsNothingThatWasNotFoundBefore() => Drawn.HoldAsync(
        Gen.Select(CommandGen.Sequence, Gen.Select(Gen.Int[1, 100], Gen.Int[0, Clinics.Length - 1])),
        times: 120,
        (commands, rest) =>
        {
            var (day, zone) = rest;
            var now = CommandGen.Start.AddDays(day).AddHours(9);
            var clinic = new TestClinic(new ClinicPolicy { TimeZone = Zones.Of(Clinics[zone]) }) { Now = now };
            foreach (var command in commands)
            {
                clinic.Send(command);
            }

            var answer = clinic.Evaluate(E1, now);
            var found = answer.Findings.Select(finding => finding.MessageKey).ToHashSet();

            IEnumerable<DateTimeOffset> times = Steps.Select(step => now + step);
            times = answer.ReviewAt is { } review ? times.Where(time => time < review).Append(review.AddMilliseconds(-1)) : times;
            foreach (var time in times.Where(time => time >= now))
            {
                var later = clinic.Evaluate(E1, time);
                var appeared = later.Findings.Select(finding => finding.MessageKey).Where(key => !found.Contains(key)).Distinct();
                Assert.True(!appeared.Any(), $"{string.Join(' ', appeared)} at {time:O}, review at {answer.ReviewAt:O}, judged at {now:O}");
            }

            return Task.CompletedTask;
        });
}
