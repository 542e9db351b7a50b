using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutboxHost;
using TherapyOutcomes;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.Feeds;

var file = args is [var given] ? given : Path.Combine(Path.GetTempPath(), $"clinic-{Guid.NewGuid():N}.db");

#region register
var services = new ServiceCollection();
services.AddDbContext<ClinicContext>(options => options.UseSqlite($"Data Source={file}"));
services.AddTherapyOutcomes(outcomes => outcomes
    .UseEntityFrameworkStore<ClinicContext>(StoreMode.HostTransaction)
    .AddAppendedHandler<OutboxHandler>()
    .StoreTextUnencrypted()); // for a trial
#endregion

await using var provider = services.BuildServiceProvider();
await using (var scope = provider.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<ClinicContext>().Database.EnsureCreatedAsync(); // in earnest, migrations: see DatabaseHost
}

await OpenAsync("e1", isCommitted: true);
await OpenAsync("e2", isCommitted: false);

// The sender: another process, or a background service. If it ends between the two, it sends again.
await using (var scope = provider.CreateAsyncScope())
{
    var context = scope.ServiceProvider.GetRequiredService<ClinicContext>();
    foreach (var message in await context.Outbox.ToListAsync())
    {
        Console.WriteLine($"Sent: {message.Text}");
        context.Outbox.Remove(message);
        await context.SaveChangesAsync();
    }

    // The feed has the same events, for whoever comes later.
    var page = await scope.ServiceProvider.GetRequiredService<EventFeed>().ReadAsync(new EventFeedRequest());
    Console.WriteLine($"The feed has {page.Events.Length} event, {await context.Outbox.CountAsync()} messages are left");
}

async Task OpenAsync(string episode, bool isCommitted)
{
    await using var scope = provider.CreateAsyncScope();
    await using var transaction = await scope.ServiceProvider.GetRequiredService<ClinicContext>().Database.BeginTransactionAsync();
    var answer = await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(new OpenEpisode { Episode = new(episode), Actor = new("p1"), At = TimeProvider.System.GetUtcNow(), Client = new("c1"), Practitioner = new("p1"), Complaint = "neck pain", PrimaryMeasure = new("NDI"), Chronicity = Chronicity.Chronic });
    if (isCommitted)
    {
        await transaction.CommitAsync(); // the event and its message, or neither
    }

    Console.WriteLine($"{episode}: {answer.Outcome}, {(isCommitted ? "committed" : "rolled back")}");
}
