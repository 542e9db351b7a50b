using System.Collections.Immutable;

namespace TherapyOutcomes;

/// <summary>Provides the entries of the red-flag catalog.</summary>
internal static class RedFlagTable
{
    public static ImmutableArray<RedFlag> All { get; } =
    [
        new()
        {
            Id = new("cauda-equina"),
            Suspicion = "cauda equina syndrome",
            Trigger = "new bladder or bowel change, saddle numbness, symptoms in both legs, sexual dysfunction, with back pain",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "Finucane 2020, doi 10.2519/jospt.2020.9971",
        },
        new()
        {
            Id = new("progressive-neurological-deficit"),
            Suspicion = "progressive neurological deficit",
            Trigger = "worsening weakness, foot drop, spreading numbness",
            Urgency = Urgency.Urgent,
            EmergencyIf = "it gets worse rapidly",
            ReferTo = "physician or emergency department",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("cord-compression"),
            Suspicion = "spinal cord compression",
            Trigger = "unsteady gait, clumsy hands, signs in both limbs",
            Urgency = Urgency.Urgent,
            EmergencyIf = "it gets worse rapidly",
            ReferTo = "emergency department",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("spinal-fracture"),
            Suspicion = "spinal fracture",
            Trigger = "significant trauma; minor trauma with osteoporosis or steroids; sudden severe midline pain",
            Urgency = Urgency.Urgent,
            EmergencyIf = "it follows major trauma",
            ReferTo = "emergency department",
            Source = "Finucane 2020, doi 10.2519/jospt.2020.9971",
        },
        new()
        {
            Id = new("spinal-malignancy"),
            Suspicion = "spinal malignancy",
            Trigger = "history of cancer, unexplained weight loss, constant progressive night pain",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "Finucane 2020, doi 10.2519/jospt.2020.9971",
        },
        new()
        {
            Id = new("spinal-infection"),
            Suspicion = "spinal infection",
            Trigger = "fever, recent infection or surgery, immune suppression or intravenous drugs, with back pain",
            Urgency = Urgency.Urgent,
            EmergencyIf = "the client is unwell",
            ReferTo = "physician or emergency department",
            Source = "Finucane 2020, doi 10.2519/jospt.2020.9971",
        },
        new()
        {
            Id = new("dvt"),
            Suspicion = "deep vein thrombosis",
            Trigger = "one calf swollen, warm, tender or red; recent surgery, immobility, cancer or travel",
            Urgency = Urgency.SameDay,
            EmergencyIf = "there is breathlessness or chest pain",
            ReferTo = "physician or emergency department, the same day; no massage anywhere",
            Source = "Wells 2003; massage contraindicated: globaltherapies.com, somatics.de",
        },
        new()
        {
            Id = new("pulmonary-embolism"),
            Suspicion = "pulmonary embolism",
            Trigger = "sudden breathlessness, chest pain, coughing blood",
            Urgency = Urgency.Emergency,
            ReferTo = "ambulance",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("cardiac"),
            Suspicion = "cardiac event",
            Trigger = "chest pressure, pain in arm or jaw, sweating",
            Urgency = Urgency.Emergency,
            ReferTo = "ambulance",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("stroke"),
            Suspicion = "stroke",
            Trigger = "sudden change of face, arm or speech",
            Urgency = Urgency.Emergency,
            ReferTo = "ambulance",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("cervical-artery"),
            Suspicion = "cervical artery dysfunction",
            Trigger = "new neck or head pain unlike any other with dizziness, double vision, trouble speaking or swallowing, drop attack, facial numbness or Horner sign",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department; no neck work",
            Source = "Rushton 2023, doi 10.2519/jospt.2022.11147",
        },
        new()
        {
            Id = new("aortic-aneurysm"),
            Suspicion = "aortic aneurysm",
            Trigger = "pulsing abdomen with tearing back pain, older age, vascular disease",
            Urgency = Urgency.Emergency,
            ReferTo = "ambulance",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("inflammatory-disease"),
            Suspicion = "inflammatory disease",
            Trigger = "onset before 45, morning stiffness over 30 minutes, better with movement, waking in the second half of the night, psoriasis, uveitis or bowel disease",
            Urgency = Urgency.Routine,
            ReferTo = "primary care or rheumatology",
            Source = "ASAS criteria",
        },
        new()
        {
            Id = new("giant-cell-arteritis"),
            Suspicion = "giant cell arteritis",
            Trigger = "over 50, new temple headache, jaw pain on chewing, visual change",
            Urgency = Urgency.SameDay,
            EmergencyIf = "vision changes",
            ReferTo = "emergency department, the same day",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("unexplained-weight-loss"),
            Suspicion = "unexplained weight loss",
            Trigger = "more than 5% in 6 to 12 months, unintended",
            Urgency = Urgency.Urgent,
            ReferTo = "primary care",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("night-pain"),
            Suspicion = "night pain",
            Trigger = "unremitting, no position of ease",
            Urgency = Urgency.Routine,
            IsUrgentWithAnother = true,
            ReferTo = "primary care",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("cellulitis"),
            Suspicion = "cellulitis or contagious skin",
            Trigger = "spreading redness, heat or fever; open or contagious skin",
            Urgency = Urgency.Urgent,
            ReferTo = "primary care; no massage there, and none at all while an infection spreads",
            Source = "massage contraindication lists",
        },
        new()
        {
            Id = new("suicidal-thought"),
            Suspicion = "suicidal thought",
            Trigger = "PHQ-9 item 9 above 0, or a statement",
            Urgency = Urgency.SameDay,
            EmergencyIf = "there is a plan or an intent",
            ReferTo = "crisis line or emergency department, the same day",
            Source = "general medical knowledge; to be signed off by a clinician",
        },
        new()
        {
            Id = new("suspected-abuse"),
            Suspicion = "suspected abuse",
            Trigger = "a disclosure or a pattern",
            Urgency = Urgency.SameDay,
            IsProtective = true,
            ReferTo = "the route that local law requires",
            Source = "45 CFR 164.512(b)(1)(ii), (c); the duty varies by place",
        },
        new()
        {
            Id = new("post-session-deficit"),
            Suspicion = "new deficit after a session",
            Trigger = "weakness, numbness, severe headache or visual loss after a session",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "Yin 2014, ecam/2014/480956",
        },
        new()
        {
            Id = new("headache-systemic"),
            Suspicion = "secondary headache",
            Trigger = "systemic symptoms, fever included",
            Urgency = Urgency.Urgent,
            EmergencyIf = "the neck is stiff",
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-neoplasm"),
            Suspicion = "secondary headache",
            Trigger = "a history of neoplasm",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-neurological"),
            Suspicion = "secondary headache",
            Trigger = "neurological deficit, lowered consciousness included",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-sudden"),
            Suspicion = "secondary headache",
            Trigger = "sudden or abrupt onset (thunderclap)",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-older-age"),
            Suspicion = "secondary headache",
            Trigger = "onset after 50 (published: 65 or 50; the more cautious one is used)",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-pattern-change"),
            Suspicion = "secondary headache",
            Trigger = "pattern change or recent new headache",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-positional"),
            Suspicion = "secondary headache",
            Trigger = "positional headache",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-precipitated"),
            Suspicion = "secondary headache",
            Trigger = "precipitated by sneeze, cough or exercise",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-papilledema"),
            Suspicion = "secondary headache",
            Trigger = "papilledema, from a report",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-progressive"),
            Suspicion = "secondary headache",
            Trigger = "progressive or atypical headache",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-pregnancy"),
            Suspicion = "secondary headache",
            Trigger = "severe headache or visual disturbance in pregnancy or puerperium, such as with swelling or upper belly pain",
            Urgency = Urgency.Emergency,
            ReferTo = "maternity unit or emergency department",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgent maternal warning signs of the CDC",
        },
        new()
        {
            Id = new("headache-pregnancy-mild"),
            Suspicion = "secondary headache",
            Trigger = "any other new headache in pregnancy or puerperium, neither severe nor with visual disturbance",
            Urgency = Urgency.SameDay,
            EmergencyIf = "it is severe or vision is disturbed",
            ReferTo = "physician or maternity unit, the same day",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-painful-eye"),
            Suspicion = "secondary headache",
            Trigger = "painful eye with autonomic features",
            Urgency = Urgency.Emergency,
            ReferTo = "emergency department",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-post-traumatic"),
            Suspicion = "secondary headache",
            Trigger = "onset after trauma",
            Urgency = Urgency.Urgent,
            EmergencyIf = "it gets worse",
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-immune"),
            Suspicion = "secondary headache",
            Trigger = "pathology of the immune system such as HIV",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("headache-painkiller"),
            Suspicion = "secondary headache",
            Trigger = "painkiller overuse or a new drug",
            Urgency = Urgency.Routine,
            ReferTo = "primary care",
            Source = "SNNOOP10, Do 2019, doi 10.1212/WNL.0000000000006697; urgency is this library's recommendation",
        },
        new()
        {
            Id = new("other"),
            Suspicion = "another reason to stop and refer",
            Trigger = "whatever makes the practitioner stop",
            Urgency = Urgency.Urgent,
            ReferTo = "physician",
            Source = "this library's recommendation",
        },
    ];
}
