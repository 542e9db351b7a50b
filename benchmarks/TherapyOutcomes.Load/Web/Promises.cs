using TherapyOutcomes.Load.Speed;

namespace TherapyOutcomes.Load.Web;

/// <summary>Counts what must never happen, on any machine.</summary>
internal sealed class Promises
{
    public int Broken { get; private set; }

    /// <summary>Writes whether a promise was kept.</summary>
    public void Check(string promise, bool isKept)
    {
        Report.Line($"=> {promise}: {(isKept ? "kept" : "BROKEN")}");
        Broken += isKept ? 0 : 1;
    }
}
