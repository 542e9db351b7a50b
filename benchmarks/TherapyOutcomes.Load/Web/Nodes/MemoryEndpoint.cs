using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>Answers how much memory the process has. A POST collects everything first that nobody needs any more.</summary>
internal static class MemoryEndpoint
{
    public const string Path = "/memory";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => Results.Json(Read(GC.GetTotalAllocatedBytes(precise: true))));
        routes.MapPost(Path, () => Results.Json(Collect()));
    }

    private static Memory Collect()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var time = 0; time < 2; time++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers(); // what they release can be collected the second time
        }

        return Read(allocated);
    }

    private static Memory Read(long allocated)
    {
        var info = GC.GetGCMemoryInfo();
        return new Memory(Environment.WorkingSet, info.HeapSizeBytes, info.TotalCommittedBytes, allocated);
    }
}
