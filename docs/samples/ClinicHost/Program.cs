#region embed
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes;
using TherapyOutcomes.Commands;

var services = new ServiceCollection();
services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted()); // for a trial
using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();
var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();

var (episode, therapist) = (new EpisodeId("e1"), new ActorId("p1"));
var start = TimeProvider.System.GetUtcNow().AddDays(-28);
await service.SubmitAsync(new OpenEpisode { Episode = episode, Actor = therapist, At = start, Client = new("c1"), Practitioner = new("p1"), Complaint = "low back pain", PrimaryMeasure = new("ODI"), Chronicity = Chronicity.Chronic });
await service.SubmitAsync(new RecordScore { Episode = episode, Actor = therapist, At = start, Measure = new("ODI"), Value = 40 });
await service.SubmitAsync(new RecordSession { Episode = episode, Actor = therapist, At = start, Session = new("s1"), Techniques = ["swedish"], Minutes = 60, Areas = ["back"] });
await service.SubmitAsync(new CheckReactions { Episode = episode, Actor = therapist, At = start.AddDays(2), Session = new("s1"), Found = ReactionsFound.None });

var answer = await service.SubmitAsync(new RecordScore { Episode = episode, Actor = therapist, At = start.AddDays(14), Measure = new("ODI"), Value = 26 });
Console.WriteLine($"{answer.Stage}: {answer.NextSteps[0].Command} by {answer.NextSteps[0].DueOn:yyyy-MM-dd} ({answer.NextSteps[0].Rule})");
#endregion

foreach (var finding in answer.Findings)
{
    Console.WriteLine($"  {finding.Rule.Id} {finding.InWords(MessageFormatter.English)}");
}
