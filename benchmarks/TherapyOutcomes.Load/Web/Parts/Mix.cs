using TherapyOutcomes.Load.Web.Clinic;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Parts;

/// <summary>Requests of all kinds about clients whose courses are on record.</summary>
internal sealed class Mix(NodePair nodes, Calls calls, IReadOnlyList<PlayedCourse> courses)
{
    private const int OneInFifty = 50;

    private int _requests;
    private int _written;

    /// <summary>How many commands were written.</summary>
    public int Written => _written;

    public async Task RunAsync(int callers, int requests)
    {
        var (next, end) = (_requests, _requests + requests);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            // A command is recognized only if the same person sends it again.
            var person = new Person(nodes, "u0", first: 0, calls, new Ledger());
            while (Interlocked.Increment(ref next) is var number && number <= end)
            {
                await CallAsync(person, courses[number / 10 % courses.Count], number);
            }
        })));
        _requests = end;
    }

    private Task<Reply?> CallAsync(Person person, PlayedCourse course, int number) => (number % 10) switch
    {
        0 => person.ReadAsync("worklist", "/worklist?size=20"),
        1 => person.ReadAsync("worklist of the clinic", "/worklist"),
        2 or 3 => person.ReadAsync("episode", $"/episodes/{course.Episode}"),
        4 => person.ReadAsync("events", $"/episodes/{course.Episode}/events"),
        5 => person.ReadAsync("card", $"/episodes/{course.Episode}/card"),
        6 => person.ReadAsync("possible commands", $"/episodes/{course.Episode}/possible-commands"),
        7 => person.ReadAsync("explanation", $"/episodes/{course.Episode}/explanation"),
        8 => person.SendAsync(course.Recorded),
        _ when number % OneInFifty == 9 => WriteAsync(person, course, number),
        _ => person.SendAsync(course.Refused),
    };

    private Task<Reply?> WriteAsync(Person person, PlayedCourse course, int number)
    {
        Interlocked.Increment(ref _written);
        return person.SendAsync(CommandJson.Call(course.Episode, FormattableString.Invariant($"call-{number}"), TimeProvider.System.GetUtcNow()));
    }
}
