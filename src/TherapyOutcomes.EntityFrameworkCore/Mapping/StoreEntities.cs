namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>Names the entity types that hold the library's tables in the host's model.</summary>
internal static class StoreEntities
{
    public const string Event = "TherapyOutcomes.Event";
    public const string Record = "TherapyOutcomes.Record";
    public const string Key = "TherapyOutcomes.Key";
    public const string Access = "TherapyOutcomes.Access";
    public const string Store = "TherapyOutcomes.Store";
}
