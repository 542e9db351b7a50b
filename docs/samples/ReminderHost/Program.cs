using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReminderHost;
using TherapyOutcomes;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Running;

var folder = Directory.CreateTempSubdirectory("reminders-").FullName;

#region register
var services = new ServiceCollection();
services.AddDbContext<OutcomesDbContext>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "clinic.db")}"));
services.AddTherapyOutcomes(outcomes => outcomes.UseEntityFrameworkStore<OutcomesDbContext>().StoreTextUnencrypted()); // for a trial
services.AddTherapyOutcomesRunner(); // in a host that goes on, this does due work once a minute
#endregion

await using var provider = services.BuildServiceProvider();
await using var scope = provider.CreateAsyncScope();
await OutcomeSchema.CreateAsync(scope.ServiceProvider.GetRequiredService<OutcomesDbContext>()); // in earnest, migrations: see DatabaseHost

// A client who came five weeks ago, and of whom nothing was recorded since.
var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();
var (episode, then) = (new EpisodeId("e1"), TimeProvider.System.GetUtcNow().AddDays(-35));
await service.SubmitAsync(new OpenEpisode { Episode = episode, Actor = new("p1"), At = then, Client = new("c1"), Practitioner = new("p1"), Complaint = "neck pain", PrimaryMeasure = new("NDI"), Chronicity = Chronicity.Chronic });
await service.SubmitAsync(new RecordScore { Episode = episode, Actor = new("p1"), At = then, Measure = new("NDI"), Value = 44 });
await service.SubmitAsync(new RecordSession { Episode = episode, Session = new("s1"), Actor = new("p1"), At = then, Techniques = [new("effleurage")], Minutes = 60, Areas = [new("neck")] });

var reminders = new Reminders(service, scope.ServiceProvider.GetRequiredService<EventFeed>(), new SentMail(folder), Path.Combine(folder, "position"));
for (var run = 1; run <= 2; run++)
{
    var report = await scope.ServiceProvider.GetRequiredService<DueWork>().RunOnceAsync(); // what the runner does
    Console.WriteLine($"Run {run}: {report.Reminders} reminders raised");
    await reminders.SendAsync();
}

Directory.Delete(folder, recursive: true);
