using System.Collections.Frozen;
using System.Collections.Immutable;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Celebration;
using TherapyOutcomes.Practices.Communication;
using TherapyOutcomes.Practices.Documentation;
using TherapyOutcomes.Practices.Education;
using TherapyOutcomes.Practices.Feedback;
using TherapyOutcomes.Practices.Monitoring;
using TherapyOutcomes.Practices.Planning;
using TherapyOutcomes.Practices.Privacy;
using TherapyOutcomes.Practices.Record;
using TherapyOutcomes.Practices.Referral;
using TherapyOutcomes.Practices.Relationship;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices;

/// <summary>The modules that make up the library, in the order in which their rules are evaluated.</summary>
internal static class StandardModules
{
    public static ImmutableArray<PracticeModule> All { get; } = ModuleCheck.Require(
    [
        RecordModule.Module,
        RecordingModule.Module,
        DocumentationModule.Module,
        MonitoringModule.Module,
        PlanningModule.Module,
        CommunicationModule.Module,
        RelationshipModule.Module,
        ReferralModule.Module,
        EducationModule.Module,
        FeedbackModule.Module,
        PrivacyModule.Module,
        CelebrationModule.Module,
        ClinicModule.Module,
        ReminderModule.Module,
    ]);

    /// <summary>The events that a kind of record applies, by type.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    public static FrozenDictionary<Type, EventForm<TRecord>> EventsOf<TRecord>() =>
        All.SelectMany(module => module.Events).OfType<EventForm<TRecord>>().ToFrozenDictionary(form => form.Type);
}
