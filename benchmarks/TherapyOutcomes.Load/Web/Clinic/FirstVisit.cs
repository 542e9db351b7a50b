using System.Diagnostics;
using System.Globalization;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>Asks each node for everything once or twice before anything is measured: a process compiles what it has not run before.</summary>
internal static class FirstVisit
{
    private const int Courses = 2;

    public static async Task MakeAsync(NodePair nodes)
    {
        for (var node = 0; node < 2; node++)
        {
            var (calls, start) = (new Calls(), Stopwatch.GetTimestamp());
            var person = new Person(nodes, FormattableString.Invariant($"first{node}"), node, calls, new Ledger());
            await person.ReadAsync("worklist", "/worklist");
            var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            for (var number = 0; number < Courses; number++)
            {
                var course = await PlayedCourse.PlayAsync(person, FormattableString.Invariant($"{person.Name}-{number}"));
                foreach (var path in new[] { "", "/card", "/possible-commands", "/explanation", "/events" })
                {
                    await person.ReadAsync("episode", $"/episodes/{course.Episode}{path}");
                }

                await person.ReadAsync("counts", "/worklist/counts");
            }

            var others = Stopwatch.GetElapsedTime(start).TotalMilliseconds - first;
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"the first request to node {node} took {first:0} ms; the {calls.Answered - 1} after it took {others:0} ms in total"));
        }
    }
}
