namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Looks at what there is to do in the whole clinic and calls clients, whose therapists may write to the same record at that moment.</summary>
/// <param name="person">The person.</param>
/// <param name="open">The episodes that everybody knows of.</param>
/// <param name="thinkAsync">How long the person takes before each request.</param>
internal sealed class FrontDesk(Person person, OpenEpisodes open, Func<Task> thinkAsync)
{
    public async Task WorkAsync(CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            await thinkAsync();
            await person.ReadAsync("worklist of the clinic", "/worklist");
            await thinkAsync();
            await person.ReadAsync("counts", "/worklist/counts");
            for (var call = 0; call < 3; call++)
            {
                await thinkAsync();
                if (open.Any() is { } found)
                {
                    await person.SendAsync(CommandJson.Call(found.Episode, FormattableString.Invariant($"{person.Name}-{number}-{call}"), found.Last.AddMinutes(5)));
                }
            }
        }
    }
}
