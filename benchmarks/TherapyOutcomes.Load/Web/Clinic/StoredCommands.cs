using System.Globalization;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Reads back, through the library in a process that took no part, what the nodes said that they had recorded.</summary>
internal static class StoredCommands
{
    public static async Task CheckAsync(WebDatabase database, Ledger ledger, Promises promises)
    {
        var service = database.Factory.CreateService();
        var (stored, gaps, ids) = (new Dictionary<CommandReference, int>(), 0, new HashSet<Guid>());
        var events = 0;
        foreach (var record in ledger.Records)
        {
            var version = 0L;
            await foreach (var recorded in service.ReadEventsAsync(record))
            {
                gaps += recorded.Metadata.Version == ++version ? 0 : 1;
                stored[recorded.Metadata.Cause] = stored.GetValueOrDefault(recorded.Metadata.Cause) + 1;
                ids.Add(recorded.Metadata.EventId);
                events++;
            }
        }

        var promised = ledger.Commands.DistinctBy(CauseOf).ToList();
        var lost = promised.Count(command => stored.GetValueOrDefault(CauseOf(command)) < command.Events);
        var twice = promised.Count(command => stored.GetValueOrDefault(CauseOf(command)) > command.Events) + events - ids.Count;
        var unknown = stored.Keys.Except(promised.Select(CauseOf)).Count();
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"acknowledged {promised.Count:N0} commands in {ledger.Records.Count:N0} records; stored {stored.Count:N0} commands with {events:N0} events"));
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"lost {lost}, more than once {twice}, never acknowledged {unknown}, gaps in versions {gaps}"));
        promises.Check("what was acknowledged is stored, and once", lost == 0 && twice == 0 && gaps == 0 && promised.Count > 0);
        promises.Check("nothing else is stored", unknown == 0);
    }

    private static CommandReference CauseOf(Acknowledged command) => new(command.Step.Record, command.Step.Id);
}
