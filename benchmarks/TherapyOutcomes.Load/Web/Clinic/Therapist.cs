namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Takes clients through their courses, one after the other: looks at the worklist and the client, records the visit, and looks again.</summary>
/// <param name="person">The person.</param>
/// <param name="open">The episodes that everybody knows of.</param>
/// <param name="ledger">Where the records are noted.</param>
/// <param name="thinkAsync">How long the person takes before each request.</param>
internal sealed class Therapist(Person person, OpenEpisodes open, Ledger ledger, Func<Task> thinkAsync)
{
    public async Task WorkAsync(CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var course = new CourseOfCare(FormattableString.Invariant($"{person.Name}-{number}"), person.Name, TimeProvider.System.GetUtcNow());
            ledger.AddRecord(RecordKey.For(ClinicId.Default, course.Client));
            var isOpened = false;
            foreach (var visit in course.Visits())
            {
                if (end.IsCancellationRequested)
                {
                    return;
                }

                await LookAsync(course, isOpened);
                foreach (var step in visit.Steps)
                {
                    await thinkAsync();
                    if (await person.SendAsync(step) is null)
                    {
                        return; // is counted as an error; what would follow makes no sense
                    }
                }

                isOpened = true;
                open.Note(course.Episode, visit.At);
                await LookTwiceAsync(course);
            }
        }
    }

    private async Task LookAsync(CourseOfCare course, bool isOpened)
    {
        await thinkAsync();
        await person.ReadAsync("worklist", $"/worklist?practitioner={person.Name}&size=20");
        if (isOpened)
        {
            await thinkAsync();
            await person.ReadAsync("episode", $"/episodes/{course.Episode}");
            await thinkAsync();
            await person.ReadAsync("card", $"/episodes/{course.Episode}/card");
        }
    }

    private async Task LookTwiceAsync(CourseOfCare course)
    {
        await thinkAsync();
        var seen = await person.ReadAsync("episode", $"/episodes/{course.Episode}");
        await thinkAsync();
        await person.ReadAsync("episode", $"/episodes/{course.Episode}", seen?.Tag);
        await thinkAsync();
        await person.ReadAsync("possible commands", $"/episodes/{course.Episode}/possible-commands");
    }
}
