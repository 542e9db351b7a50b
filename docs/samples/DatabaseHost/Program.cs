using DatabaseHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

var file = args is [var given] ? given : Path.Combine(Path.GetTempPath(), $"clinic-{Guid.NewGuid():N}.db");
var keys = $"{file}.keys"; // in earnest, where neither the database nor its backups are
if (!File.Exists(keys))
{
    MasterKeyFile.Create(keys, "2026-11");
}

#region register
var services = new ServiceCollection();
services.AddDbContext<ClinicContext>(options => options.UseSqlite($"Data Source={file}"));
services.AddTherapyOutcomes(outcomes => outcomes
    .UseEntityFrameworkStore<ClinicContext>(StoreMode.HostTransaction)
    .UseMasterKeys(new MasterKeyFile(keys)));
#endregion

await using (var provider = services.BuildServiceProvider())
{
    await using var scope = provider.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<ClinicContext>().Database.MigrateAsync();
    await OpenAsync(scope.ServiceProvider);
    var now = TimeProvider.System.GetUtcNow();
    var visit = await UntilNotBusyAsync(() => RecordVisitAsync(scope.ServiceProvider, "s1", now, 80));
    Console.WriteLine($"The visit and its invoice: {visit.Outcome}");
    var again = await UntilNotBusyAsync(() => RecordVisitAsync(scope.ServiceProvider, "s1", now, 80));
    Console.WriteLine($"The same again: {again.Outcome}, a repeat: {again.IsRepeat}");
    var wrong = await UntilNotBusyAsync(() => RecordVisitAsync(scope.ServiceProvider, "s2", now, 80, minutes: 660));
    Console.WriteLine($"A session of eleven hours: {wrong.Outcome}");
}

// The process starts again: what was committed is there, what was rolled back is not.
await using (var provider = services.BuildServiceProvider())
{
    await using var scope = provider.CreateAsyncScope();
    var context = scope.ServiceProvider.GetRequiredService<ClinicContext>();
    var episode = await scope.ServiceProvider.GetRequiredService<OutcomeService>().ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"));
    Console.WriteLine($"After a restart: {await context.Invoices.CountAsync()} invoice, {episode?.Care.Sessions.Count} session");
    var page = await scope.ServiceProvider.GetRequiredService<Worklist>().ReadAsync(new WorklistRequest());
    Console.WriteLine($"Next: {page.Entries[0].Command} for {page.Entries[0].Record} by {page.Entries[0].DueOn:yyyy-MM-dd}");
}

static async Task OpenAsync(IServiceProvider scope)
{
    var service = scope.GetRequiredService<OutcomeService>();
    await using var transaction = await scope.GetRequiredService<ClinicContext>().Database.BeginTransactionAsync();
    await service.SubmitAsync(new OpenEpisode { Episode = new("e1"), Actor = new("p1"), At = TimeProvider.System.GetUtcNow(), Client = new("c1"), Practitioner = new("p1"), Complaint = "neck pain", PrimaryMeasure = new("NDI"), Chronicity = Chronicity.Chronic });
    await transaction.CommitAsync();
}

#region transaction
static async Task<Answer> RecordVisitAsync(IServiceProvider scope, string session, DateTimeOffset at, decimal amount, int minutes = 60)
{
    var context = scope.GetRequiredService<ClinicContext>();
    var service = scope.GetRequiredService<OutcomeService>();
    await using var transaction = await context.Database.BeginTransactionAsync();

    context.Invoices.Add(new Invoice { Session = session, Amount = amount });
    await context.SaveChangesAsync();
    var answer = await service.SubmitAsync(new RecordSession
    {
        Episode = new EpisodeId("e1"),
        CommandId = new CommandId($"visit-{session}"),
        Actor = new ActorId("p1"),
        At = at, // taken once, and the same if this runs again
        Session = new FactId(session),
        Techniques = ["swedish"],
        Minutes = minutes,
        Areas = ["neck"],
    });

    if (answer is { Accepted: true, IsRepeat: false })
    {
        await transaction.CommitAsync(); // both rows, or neither
    }

    context.ChangeTracker.Clear();
    return answer;
}
#endregion

#region again
static async Task<Answer> UntilNotBusyAsync(Func<Task<Answer>> runTransactionAsync)
{
    for (var attempt = 1; ; attempt++)
    {
        var answer = await runTransactionAsync();
        if (answer.Outcome != AnswerOutcome.Busy || attempt == 20)
        {
            return answer;
        }

        await Task.Delay(Random.Shared.Next(1, 10 * attempt));
    }
}
#endregion
